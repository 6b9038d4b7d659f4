// axe-core in the page, on each screen.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { put } from './browser.mjs'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function run(page, runOnly) {
  const result = await page.evaluate(options => axe.run(document, options), { runOnly, resultTypes: ['violations'], preload: false })
  return result.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].target.join(' ')} (${nodes.length})`)
}

/** What depends on size and colours; the other rules see the same page on every screen. */
const seen = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable',
  'region', 'skip-link']

/** Violations on the screens: every rule on the first of them, those that depend on the look on all. */
export async function axeFaults(page, screens) {
  const faults = []
  await page.evaluate(source)
  for (const [i, screen] of screens.entries()) {
    await put(page, screen)
    const runOnly = i === 0 ? { type: 'tag', values: tags } : { type: 'rule', values: seen }
    for (const fault of await run(page, runOnly)) faults.push(`axe ${screen.width} ${screen.colorScheme}: ${fault}`)
  }
  return faults
}
