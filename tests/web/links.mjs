// Does every internal link and anchor of the pages, as a browser sees them, lead somewhere?
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileAt } from './site.mjs'

/** Runs in the page: {targets, ids, own}; `own`: the site's public origin, from the canonical link. */
export const linksOfPage = () => {
  const targets = []
  for (const [selector, name] of [['[href]', 'href'], ['[src]', 'src'], ['[poster]', 'poster']])
    for (const element of document.querySelectorAll(selector)) targets.push(element.getAttribute(name))
  for (const element of document.querySelectorAll('[srcset]'))
    targets.push(...element.getAttribute('srcset').split(',').map(part => part.trim().split(/\s+/)[0]))
  const canonical = document.querySelector('link[rel=canonical]')
  for (const meta of document.querySelectorAll('meta[property="og:image"]')) targets.push(meta.content)
  return { targets, ids: [...document.querySelectorAll('[id]')].map(e => e.id), own: canonical ? new URL(canonical.href).origin : '' }
}

/** Targets of a style sheet's url(…). */
export function linksOfStyle(text) {
  return [...text.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)].map(m => m[2]).filter(target => !target.startsWith('data:'))
}

/** `found`: address → {targets, ids, own}. */
export function linkFaults(site, found) {
  const faults = []
  const idsOf = new Map([...found].map(([address, links]) => [fileAt(site, address), new Set(links.ids)]))
  for (const [address, { targets, own }] of found) {
    for (const target of new Set(targets)) {
      const url = new URL(target, (own || 'http://site.invalid') + address)
      if (url.origin !== (own || 'http://site.invalid')) {
        if (!/^(https?|mailto|tel|data):$/.test(url.protocol)) faults.push(`${address}: strange link ${target}`)
        continue
      }
      const file = fileAt(site, url.pathname)
      if (!file) faults.push(`${address}: dead link ${target}`)
      else if (url.hash && idsOf.has(file) && !idsOf.get(file).has(decodeURIComponent(url.hash.slice(1))))
        faults.push(`${address}: dead anchor ${target}`)
    }
  }
  for (const file of site.files)
    if (file.endsWith('.css'))
      for (const target of linksOfStyle(readFileSync(join(site.folder, file), 'utf8')))
        if (!fileAt(site, new URL(target, 'http://site.invalid' + site.prefix + file).pathname)) faults.push(`${file}: dead link ${target}`)
  return faults
}
