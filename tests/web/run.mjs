// node run.mjs [--audit FILE] FOLDER…: judges produced websites in a real browser. Prints a table and what is wrong.
// FILE: the audit.yaml of the first site, whose figures are to be those of its pages.
// Exit status: 0, 1 with faults, 77 if there is no browser.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { launch } from './browser.mjs'
import { dataFaults } from './data.mjs'
import { lighthouseFaults, runLighthouse } from './lighthouse.mjs'
import { linkFaults } from './links.mjs'
import { nuFaults, validateFaults } from './markup.mjs'
import { open } from './network.mjs'
import { serve } from './server.mjs'
import { onePerKind, readSite } from './site.mjs'
import { readAudit, sobrietyFaults } from './sobriety.mjs'
import { visit } from './visit.mjs'
import { weightFaults, weightsOf } from './weights.mjs'

const tabs = 2 // pages looked at together

async function visitAll(browser, origin, site) {
  const thorough = new Set(onePerKind(site.pages))
  const results = [], queue = site.pages.filter(p => p.path !== '404.html')
  await Promise.all(Array.from({ length: tabs }, async () => {
    for (let page; (page = queue.shift());) results.push(await visit(browser, origin, page, thorough.has(page)))
  }))
  return results.sort((a, b) => (a.page.path < b.page.path ? -1 : 1))
}

/** One line a kind: its heaviest page. */
function printEco(results) {
  const worst = new Map(), counts = new Map()
  for (const { page, eco } of results) {
    counts.set(page.kind, 1 + (counts.get(page.kind) ?? 0))
    if (!worst.has(page.kind) || eco.score < worst.get(page.kind).score) worst.set(page.kind, eco)
  }
  console.log('  page                      count  EcoIndex  elements  requests      KB')
  for (const [kind, eco] of worst)
    console.log(`  ${kind.padEnd(24)} ${String(counts.get(kind)).padStart(6)}  ${eco.score.toFixed(1).padStart(6)} ${eco.grade} ` +
      `${String(eco.dom).padStart(9)} ${String(eco.requests).padStart(9)} ${eco.kilobytes.toFixed(1).padStart(7)}`)
}

async function lighthouseOf(site, origin) {
  const kinds = [/^accueil$/, /^édition/, /^categorie/, /^fiche/]
  const chosen = kinds.map(kind => site.pages.find(p => kind.test(p.kind))).filter(Boolean)
  const results = await runLighthouse(chosen.map(p => origin + p.address))
  results.forEach((r, i) => console.log(`  Lighthouse ${r.scores.join('/').padEnd(16)} ${chosen[i].address}`))
  return results.flatMap(lighthouseFaults)
}

async function judge(browser, folder, audit) {
  const begin = Date.now(), site = readSite(folder), server = await serve(site)
  console.log(`${basename(folder)}: ${site.pages.length} pages`)
  try {
    const nu = nuFaults(folder)
    const results = await visitAll(browser, server.origin, site)
    const { context, page } = await open(browser, server.origin + site.prefix)
    const faults = [...results.flatMap(r => r.faults), ...await nu, ...await validateFaults(folder, site.pages.map(p => p.path)),
      ...linkFaults(site, new Map(results.map(r => [r.page.address, r.links]))), ...weightFaults(site), ...await dataFaults(site, page)]
    await context.close()
    if (audit) faults.push(...sobrietyFaults(readAudit(readFileSync(audit, 'utf8')), results))
    printEco(results)
    for (const [file, bytes] of weightsOf(site)) console.log(`  ${file}: ${bytes} bytes compressed`)
    faults.push(...await lighthouseOf(site, server.origin))
    for (const fault of faults) console.log(`  FAULT ${fault}`)
    console.log(`  ${faults.length} faults, ${Math.round((Date.now() - begin) / 1000)} s`)
    return faults.length
  } finally {
    await server.close()
  }
}

let browser
try {
  browser = await launch()
} catch (fault) {
  console.log(`no browser: ${fault.message.split('\n')[0]}`)
  process.exit(77)
}
let faults = 0
try {
  const { values, positionals } = parseArgs({ options: { audit: { type: 'string' } }, allowPositionals: true })
  for (const [i, folder] of positionals.entries()) faults += await judge(browser, folder, i === 0 && values.audit)
} finally {
  await browser.close()
}
process.exit(faults ? 1 : 0)
