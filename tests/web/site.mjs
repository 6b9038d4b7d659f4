// A produced website on disk: its pages and their kinds, and what an address of it shows.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder, relative, sorted; names that begin with a dot are left out. */
function filesBelow(folder, below = '') {
  const found = []
  for (const name of readdirSync(join(folder, below)).sort()) {
    if (name.startsWith('.')) continue
    const path = below + name
    if (statSync(join(folder, path)).isDirectory()) found.push(...filesBelow(folder, path + '/'))
    else found.push(path)
  }
  return found
}

/** Pages of one kind are made by one template: they are alike, and one of them stands for all where a check is slow. */
const kinds = [
  [/^$/, 'accueil'],
  [/^(\d{4})\/$/, 'édition $1'],
  [/^(\d{4})\/(jury|palmares|communique|statistiques)\/$/, '$2 $1'],
  [/^(\d{4})\/(categorie|niveau)\/[^/]+\/(\d+\/)?$/, '$2 $1'],
  [/^(\d{4})\/[^/]+\/$/, 'fiche $1'],
  [/^porteurs\/$/, 'porteurs'],
  [/^porteurs\/.+\/$/, 'porteur']
]

/** `below`: the page's address below the site's root. An address of its own is a kind of its own. */
export function kindOf(below) {
  for (const [pattern, name] of kinds) if (pattern.test(below)) return below.replace(pattern, name)
  return below.replace(/\/$/, '')
}

/** {folder, prefix, addressed, files: Set, pages: [{path, address, kind, addressed}]}; redirections are files, not
    pages; `addressed`: does the site know its own address? */
export function readSite(folder) {
  const files = new Set(filesBelow(folder))
  const canonical = /<link rel="canonical" href="https?:\/\/[^/"]+(\/[^"]*)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))
  const prefix = canonical ? canonical[1] : '/', addressed = !!canonical
  const pages = []
  for (const path of files) {
    if (!path.endsWith('.html') || /http-equiv="refresh"/.test(readFileSync(join(folder, path), 'utf8'))) continue
    const below = path.replace(/(^|\/)index\.html$/, '$1')
    pages.push({ path, address: prefix + below, kind: kindOf(below), addressed })
  }
  return { folder, prefix, addressed, files, pages }
}

/** The file that a root-relative address shows, without query and anchor; null where there is none. */
export function fileAt(site, address) {
  const path = decodeURIComponent(address.replace(/[?#].*$/s, ''))
  if (!path.startsWith(site.prefix)) return null
  const below = path.slice(site.prefix.length)
  const file = below === '' || below.endsWith('/') ? below + 'index.html' : below
  return existsSync(join(site.folder, file)) && site.files.has(file) ? file : null
}

/** One page of each kind. */
export function onePerKind(pages) {
  const seen = new Map()
  for (const page of pages) if (!seen.has(page.kind)) seen.set(page.kind, page)
  return [...seen.values()]
}
