// Each detector finds what it is for: a sound little site has no fault, and each harm done to it is told.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch } from './browser.mjs'
import { dataFaults, dcatFaults, jsonLdFaults, readCsv, tableFaults } from './data.mjs'
import { ecoIndex, grade, measure } from './ecoindex.mjs'
import { headersFor, readHeaders } from './headers.mjs'
import { lighthouseFaults, runLighthouse } from './lighthouse.mjs'
import { linkFaults, linksOfStyle } from './links.mjs'
import { nuFaults, validateFaults } from './markup.mjs'
import { open } from './network.mjs'
import { serve } from './server.mjs'
import { kindOf, readSite } from './site.mjs'
import { readAudit, sobrietyFaults } from './sobriety.mjs'
import { visit } from './visit.mjs'
import { weightFaults } from './weights.mjs'

const style = `:root { color-scheme: light dark } body { margin: 1rem; font: 1rem/1.5 serif; color: #111; background: #fff }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #111 } a { color: #9cf } }
:focus-visible { outline: 3px solid; outline-offset: 3px } nav a { display: inline-block; padding: .5rem }`

const pageOf = ({ head = '', body = '', title = 'Le jardin' } = {}) => `<!DOCTYPE html>
<html lang="fr">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <meta name="description" content="Un jardin et ses allées.">
  <link rel="stylesheet" href="/style.css">
  <link rel="icon" href="data:,">
  ${head}
</head>
<body>
<main>
<h1>Le jardin</h1>
<p>Trois allées et un puits.</p>
<nav aria-label="Allées"><a href="/allee/">Allée</a> <a href="#puits">Puits</a></nav>
<h2 id="puits">Le puits</h2>
${body}
</main>
</body>
</html>
`
const policy = "/*\n  Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'\n"
const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><id>https://j.example/</id><title>J</title><updated>2024-01-01T00:00:00Z</updated>
<link rel="self" href="https://j.example/atom.xml"/><author><name>A</name></author>
<entry><id>https://j.example/1</id><title>Un</title><updated>2024-01-01T00:00:00Z</updated><link href="https://j.example/allee/"/></entry></feed>`
const sitemap = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://j.example/allee/</loc></url></urlset>'
const schema = { fields: [{ name: 'annee', type: 'year', constraints: { required: true } }, { name: 'nom', type: 'string' }] }

const sound = {
  '_headers': policy, 'style.css': style, 'robots.txt': '', 'atom.xml': feed, 'sitemap.xml': sitemap,
  'index.html': pageOf(), 'allee/index.html': pageOf({ title: 'Allée' }), '404.html': pageOf({ title: 'Rien' }),
  'd.csv': 'annee,nom\r\n2024,"A, ""b"""\r\n', 'd-schema.json': JSON.stringify(schema)
}

const folders = []
let browser
before(async () => { browser = await launch() })
after(async () => {
  await browser.close()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** The sound site with other files in place of some of its own. */
function siteWith(harm = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'annuaire-web-'))
  folders.push(folder)
  for (const [path, text] of Object.entries({ ...sound, ...harm })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return readSite(folder)
}

/** Faults of the home page with `harm` done to it. */
async function faultsWith(harm, files = {}) {
  const site = siteWith({ 'index.html': pageOf(harm), ...files })
  const server = await serve(site)
  try {
    return (await visit(browser, server.origin, site.pages.find(p => p.kind === 'accueil'), true)).faults.join('\n')
  } finally {
    await server.close()
  }
}

test('a sound page has no fault', async () => {
  assert.equal(await faultsWith({}), '')
  const site = siteWith()
  assert.deepEqual(await nuFaults(site.folder), [])
  assert.deepEqual(await validateFaults(site.folder, site.pages.map(p => p.path)), [])
  assert.deepEqual(weightFaults(site), [])
})

test('network: console, policy, other hosts, cookies', async () => {
  assert.match(await faultsWith({ body: '<script>document.title = "x"</script>' }), /console: .*inline script/)
  assert.match(await faultsWith({ body: '<p style="color: red">Rouge</p>' }), /console: .*inline style/)
  assert.match(await faultsWith({ body: '<img src="/absent.png" alt="Rien">' }), /console: .*404/)
  assert.match(await faultsWith({}, { _headers: '' }), /no Content-Security-Policy/)
  assert.match(await faultsWith({}, { _headers: "/*\n  Content-Security-Policy: default-src 'self' 'unsafe-inline'\n" }), /weak policy/)
  const elsewhere = { _headers: "/*\n  Content-Security-Policy: default-src 'self'; img-src *\n" }
  assert.match(await faultsWith({ body: '<img src="http://127.0.0.2:9/x.png" alt="Loin">' }, elsewhere), /third party: http:\/\/127.0.0.2/)
  assert.match(await faultsWith({}, { _headers: policy + '  Set-Cookie: trace=1\n' }), /cookie: trace/)
})

test('axe: everywhere, in the dark only, on a narrow screen only', async () => {
  assert.match(await faultsWith({ body: '<img src="/favicon.png" alt>'.replace(' alt', '') }), /axe 1280 light: image-alt/)
  const dark = await faultsWith({}, { 'style.css': style.replace('color: #eee', 'color: #333') })
  assert.match(dark, /axe \d+ dark: color-contrast/)
  assert.doesNotMatch(dark, /light: color-contrast/)
  const narrow = await faultsWith({ body: '<div><a href="/allee/" class="x">a</a><a href="#puits" class="x">b</a></div>' },
    { 'style.css': style + '.x { display: inline-block; width: 24px; height: 24px } @media (max-width: 400px) { .x { width: 8px; height: 8px; font-size: 8px; line-height: 8px } }' })
  assert.match(narrow, /axe 320 \w+: target-size/)
  assert.doesNotMatch(narrow, /axe 1280 \w+: target-size/)
})

test('layout: 320 pixels, letters twice as large', async () => {
  assert.match(await faultsWith({ body: '<pre>' + 'long'.repeat(60) + '</pre>' }), /320 px: scrolls sideways .*pre/)
  const firm = style + '.ferme { display: inline-block; white-space: nowrap; overflow: hidden }'
  const fit = { 'x.js': "const p = document.querySelector('.ferme'); p.style.width = p.offsetWidth + 4 + 'px'" }
  const tight = await faultsWith({ head: '<script src="/x.js" defer></script>', body: '<p class="ferme">Un titre juste assez long</p>' }, { 'style.css': firm, ...fit })
  assert.match(tight, /320 px, text spacing, wide letters: cuts its text: p.ferme/)
  assert.doesNotMatch(tight, /320 px: cuts/)
  const low = style + '.affiche { height: 900px }'
  assert.match(await faultsWith({ body: '<div class="affiche"></div><ul class="tuiles"><li><a href="/allee/">Mare</a></li></ul>' }, { 'style.css': low }), /first laureate at \d+ > 800 px/)
  assert.match(await faultsWith({}, { 'style.css': style.replace('1rem/1.5', '16px/1.5') }), /200 %: letters grow/)
  const cut = style + '.cut { height: 1.5rem; max-height: 24px; overflow: hidden }'
  assert.match(await faultsWith({ body: '<p class="cut">Coupé</p>' }, { 'style.css': cut }), /200 %: cuts its text: p.cut/)
})

test('keyboard: focus shown, order, reach', async () => {
  assert.match(await faultsWith({}, { 'style.css': style + ':focus-visible { outline: none }' }), /focus not shown/)
  assert.match(await faultsWith({}, { 'style.css': style + ':focus-visible { outline: 3px solid #eee }' }), /focus hard to see/)
  assert.match(await faultsWith({ body: '<p><a href="/allee/" tabindex="2">Avant</a></p>' }), /reading order/)
  assert.match(await faultsWith({}, { 'style.css': style + 'nav { display: flex; flex-direction: row-reverse }' }), /another order/)
  const hidden = style + '.over { position: fixed; inset: 0; background: #fff }'
  assert.match(await faultsWith({ body: '<p class="over">Dessus</p>' }, { 'style.css': hidden }), /focus out of sight/)
  const trap = { 'x.js': "document.querySelector('nav a').addEventListener('keydown', e => e.preventDefault())" }
  assert.match(await faultsWith({ head: '<script src="/x.js" defer></script>' }, trap), /reading order/)
})

test('without JavaScript', async () => {
  const script = { 'x.js': 'document.querySelector("h1").after(Object.assign(document.createElement("p"), {innerHTML: "Tardif <a href=\'/allee/?x\'>lien</a>"}))' }
  const faults = await faultsWith({ head: '<script src="/x.js" defer></script>' }, script)
  assert.match(faults, /not readable without JavaScript: Tardif/)
  assert.match(faults, /no link without JavaScript/)
})

test('markup: both judges', async () => {
  const site = siteWith({ 'index.html': pageOf({ body: '<p><div>x</div></p><ul><p>y</p></ul>' }) })
  assert.match((await nuFaults(site.folder)).join('\n'), /Nu: .*index.html:\d+: /)
  assert.match((await validateFaults(site.folder, ['index.html'])).join('\n'), /html-validate: index.html:\d+: element-permitted-content/)
})

test('links and anchors', () => {
  const site = siteWith({ 'style.css': style + 'body { background: url("/absent.png") }' })
  const found = (targets, own = '') => new Map([['/', { targets, ids: ['puits'], own }]])
  const told = linkFaults(site, found(['/absent/', '#absent', '/#puits', 'javascript:x()', 'https://a.example/']))
  assert.deepEqual(told, ['/: dead link /absent/', '/: dead anchor #absent', '/: strange link javascript:x()', 'style.css: dead link /absent.png'])
  assert.match(linkFaults(siteWith(), found(['https://j.example/absent/'], 'https://j.example')).join(), /dead link/)
  assert.deepEqual(linksOfStyle('a { mask: url(data:x) } b { background: url( /x.png ) }'), ['/x.png'])
})

test('weights', () => {
  const noise = Array.from({ length: 6000 }, (_, i) => `.c${(i * 2654435761 % 2 ** 32).toString(36)}{top:${i}px}`).join('')
  assert.match(weightFaults(siteWith({ 'style.css': noise })).join(), /style.css: \d+ bytes compressed > 8000/)
  assert.match(weightFaults(siteWith({ 'x.js': noise })).join(), /x.js: \d+ bytes compressed > 6000/)
  assert.match(weightFaults(siteWith({ 'x.woff2': '' })).join(), /web font/)
})

test('EcoIndex', async () => {
  assert.equal(ecoIndex({ dom: 0, requests: 0, kilobytes: 0 }), 100)
  assert.equal(ecoIndex({ dom: 594601, requests: 3920, kilobytes: 223212.26 }), 0)
  assert.equal(ecoIndex({ dom: 47, requests: 2, kilobytes: 1.37 }), 95) // each at its second bound: one quantile
  assert.equal(ecoIndex({ dom: 61, requests: 2, kilobytes: 1.37 }).toFixed(2), '93.75')
  assert.deepEqual([81, 80, 70, 55, 40, 25, 10].map(grade), ['A', 'B', 'C', 'D', 'E', 'F', 'G'])
  const five = { requests: Array(5), bytes: 9e3 }
  assert.match(measure('fiche 2024', 60, five).faults.join(), /requests: 5 > 3/)
  assert.deepEqual(measure('fiche 2024', 60, five, 2).faults, [])
  assert.match(measure('édition 2024', 700, { requests: Array(60), bytes: 2e6 }).faults.join(), /EcoIndex .* [C-G]/)
  assert.match(await faultsWith({ body: '<hr>'.repeat(150) }), /dom: \d+ > 150/)
})

test('feeds, sitemap, tables', async () => {
  const told = async files => {
    const site = siteWith(files), server = await serve(site)
    const { context, page } = await open(browser, server.origin + '/')
    const faults = await dataFaults(site, page)
    await context.close()
    await server.close()
    return faults.join('\n')
  }
  assert.equal(await told({}), '')
  assert.match(await told({ 'atom.xml': feed.replace('<updated>2024-01-01T00:00:00Z</updated><link href', '<link href') }), /entry 1: needs one updated/)
  assert.match(await told({ 'atom.xml': feed.replace('rel="self"', '') }), /no link to itself/)
  assert.match(await told({ 'atom.xml': feed.replace('</title>', '') }), /ill-formed/)
  assert.match(await told({ 'atom.xml': feed.replace('<author>', '<auteur/><author>') }), /feed: no place for auteur/)
  assert.match(await told({ 'atom.xml': feed.replace('<name>A</name>', '') }), /author: needs one name/)
  assert.match(await told({ 'atom.xml': feed.replace('2024-01-01T', '2024-13-01T') }), /feed: no date/)
  assert.match(await told({ 'atom.xml': feed.replace('<title>Un', '<title><b>Un</b>') }), /elements in the text of title/)
  assert.match(await told({ 'sitemap.xml': sitemap.replace('allee', 'absent') }), /sitemap.xml: dead link/)
  assert.match(await told({ 'sitemap.xml': sitemap.replace('</loc>', '</loc><lastmod>hier</lastmod>') }), /no date: hier/)
  assert.match(await told({ 'sitemap.xml': sitemap.replace('<loc>', '<lastmod>2024-01-01</lastmod><loc>') }), /url holds lastmod,loc/)
  assert.match(await told({ 'sitemap.xml': sitemap.replace(/(<url>.*<\/url>)/, '$1$1') }), /a page stands twice/)
  assert.match(await told({ 'datapackage.json': '{"name": "x", "resources": [{"name": "d", "path": "e.csv"}]}' }), /no file e.csv/)
  assert.match(await told({ 'datapackage.json': '{"name": "x"}' }), /required property 'resources'/)
  assert.match(await told({ 'd.csv': 'annee,nom\r\nhier,x\r\n' }), /« hier » is no year/)
  assert.match(await told({ 'd.csv': 'annee,nom\r\n2024\r\n' }), /1 cells for 2 columns/)
  assert.match(await told({ 'd-schema.json': '{"fields": [{"name": "annee", "type": "jour"}]}' }), /schema/)
  assert.match(await told({ 'd.json': '{' }), /d.json: /)
})

test('tables, JSON-LD, DCAT', () => {
  assert.deepEqual(readCsv('a,"b\r\n"",c"\r\nd,\r\n', ','), [['a', 'b\r\n",c'], ['d', '']])
  assert.throws(() => readCsv('a,"b', ','), /not closed/)
  assert.match(tableFaults('annee;nom\r\n2024;=1+1\r\n', schema, 'x', ';', true).join(), /formula/)
  const long = { fields: [{ name: 'km', type: 'number' }] }
  assert.deepEqual(tableFaults('km\r\n1,4\r\n', long, 'x', ';', true), [])
  assert.match(tableFaults('km\r\n"1,4"\r\n', long, 'x').join(), /« 1,4 » is no number/)
  assert.match(tableFaults('annee,nom\r\n,x\r\n', schema, 'x').join(), /annee: empty/)
  assert.match(tableFaults('nom,annee\r\n', schema, 'x').join(), /header/)
  assert.deepEqual(jsonLdFaults(['{"@context": "https://schema.org", "@type": "WebSite", "name": "x", "url": "https://j.example/"}'], 'p'), [])
  assert.match(jsonLdFaults(['{"@context": "https://schema.org", "@type": "CreativeWork"}'], 'p').join(), /required property 'name'/)
  assert.match(jsonLdFaults(['{"@context": "https://schema.org", "@type": "WebSite", "name": "x", "url": "/"}'], 'p').join(), /uri/)
  assert.deepEqual(jsonLdFaults(['{"@context": "https://schema.org", "@type": "WebSite", "name": "x", "url": "/"}'], 'p', false), [])
  assert.match(jsonLdFaults(['{"@context": "https://schema.org", "@type": "WebSite", "name": "x", "url": "a b"}'], 'p', false).join(), /uri/)
  assert.match(jsonLdFaults(['{"@context": "https://schema.org", "@type": "Thing"}'], 'p').join(), /type Thing is not known/)
  assert.match(jsonLdFaults(['{"@type": "Thing"}'], 'p').join(), /@context/)
  assert.match(jsonLdFaults(['</script>'], 'p').join(), /JSON/)
  assert.match(dcatFaults({ '@type': 'dcat:Catalog', 'dct:title': 'x' }, 'c').join(), /dct:publisher.*no dcat:Dataset/)
  assert.match(dcatFaults({ '@type': 'dcat:Distribution', 'dcat:accessURL': { '@id': 'ailleurs' } }, 'c').join(), /dct:license.*uri|uri.*dct:license/)
  assert.match(dcatFaults({ '@type': 'foaf:Agent' }, 'c').join(), /foaf:name/)
})

test('Lighthouse', async () => {
  const bare = '<!DOCTYPE html><html><body><img src="/x.png"><p style="font-size:5px">x'
  const site = siteWith({ 'index.html': bare }), server = await serve(site)
  try {
    const [result] = await runLighthouse([server.origin + '/'])
    assert.match(lighthouseFaults(result).join(), /Lighthouse .*html-has-lang/)
  } finally {
    await server.close()
  }
})

test('published figures', () => {
  const audited = readAudit('pages:\n  - {nom: A, adresse: /, elements: 100, requetes: 3, ko: 8.0}\n')
  const told = eco => sobrietyFaults(audited, [{ page: { address: '/' }, eco }]).join()
  assert.equal(told({ dom: 103, requests: 3, kilobytes: 8.5 }), '')
  assert.match(told({ dom: 120, requests: 3, kilobytes: 8 }), /said to be 100 elements.*it is 120/)
  assert.match(told({ dom: 100, requests: 4, kilobytes: 8 }), /3 requests/)
  assert.match(told({ dom: 100, requests: 3, kilobytes: 12 }), /it is 100, 3, 12.0/)
  assert.match(sobrietyFaults(audited, []).join(), /no page \//)
  assert.match(sobrietyFaults([], []).join(), /no page/)
})

test('headers and kinds', () => {
  const rules = readHeaders('# comment\n/*\n  A: 1\n  B: x: y\n/a.*.css\n  A: 2\n')
  assert.deepEqual(headersFor(rules, '/a.12.css'), { a: '1, 2', b: 'x: y' })
  assert.deepEqual(headersFor(rules, '/axcss'), { a: '1', b: 'x: y' })
  assert.deepEqual(['', '2021/', '2021/x/', '2021/categorie/x/2/', '2021/jury/', '2021/statistiques/', 'plan-du-site/'].map(kindOf),
    ['accueil', 'édition 2021', 'fiche 2021', 'categorie 2021', 'jury 2021', 'statistiques 2021', 'plan-du-site'])
})
