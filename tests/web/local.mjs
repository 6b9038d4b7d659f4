// node local.mjs FOLDER…: opens a copy that is read without a server in a real browser, by its files, and follows every
// link from its first page. Exit status: 0, 1 with faults, 77 if there is no browser.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { launch } from './browser.mjs'

/** Runs in the page: what it leads to, and what did not come. */
const look = async () => {
  for (const picture of document.images) picture.loading = 'eager'
  await Promise.all([...document.images].map(picture => picture.decode().catch(() => {})))
  return {
    links: [...document.querySelectorAll('a[href]')].map(a => a.href),
    lost: [
      ...[...document.querySelectorAll('link[rel=stylesheet]')].filter(link => !link.sheet).map(link => link.href),
      ...[...document.images].filter(picture => picture.naturalWidth === 0).map(picture => picture.src)
    ],
    titled: document.querySelector('h1') !== null
  }
}

async function walk(browser, folder) {
  const faults = [], queue = [pathToFileURL(join(folder, 'index.html')).href], seen = new Set(queue)
  const page = await browser.newPage()
  for (let url; (url = queue.shift());) {
    if (!url.endsWith('.html')) continue
    try {
      await page.goto(url)
    } catch (fault) {
      faults.push(`${url}: ${fault.message.split('\n')[0]}`)
      continue
    }
    const { links, lost, titled } = await page.evaluate(look)
    if (!titled) faults.push(`${url}: no heading`)
    for (const each of lost) faults.push(`${url}: not shown: ${each}`)
    for (const link of links) {
      const target = link.split(/[?#]/)[0]
      if (!target.startsWith('file:') || seen.has(target)) continue
      seen.add(target)
      queue.push(target)
    }
  }
  await page.close()
  const files = new Set(readdirSync(folder, { recursive: true }).map(file => join(folder, file)))
  for (const url of seen) if (!files.has(fileURLToPath(url))) faults.push(`no file: ${url}`)
  console.log(`${folder}: ${[...seen].filter(url => url.endsWith('.html')).length} pages by their links, ${faults.length} faults`)
  return faults
}

let browser
try {
  browser = await launch()
} catch (fault) {
  console.log(`no browser: ${fault.message.split('\n')[0]}`)
  process.exit(77)
}
let faults = []
try {
  for (const folder of process.argv.slice(2)) faults.push(...await walk(browser, folder))
} finally {
  await browser.close()
}
for (const fault of faults) console.log(`  FAULT ${fault}`)
process.exit(faults.length ? 1 : 0)
