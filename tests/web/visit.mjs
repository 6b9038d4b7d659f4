// One page in the browser: everything that is looked at in a single load.
import { axeFaults } from './axe.mjs'
import { screens } from './browser.mjs'
import { jsonLdFaults } from './data.mjs'
import { countElements, countPictures, measure } from './ecoindex.mjs'
import { keyboardFaults } from './keyboard.mjs'
import { layoutFaults } from './layout.mjs'
import { linksOfPage } from './links.mjs'
import { networkFaults, open } from './network.mjs'
import { noscriptFaults } from './noscript.mjs'

const scriptsOfData = () => [...document.querySelectorAll('script[type="application/ld+json"]')].map(s => s.textContent)

/** {page, faults, eco, links}; `thorough`: also the walk with the keyboard and the reading without JavaScript. */
export async function visit(browser, origin, page, thorough) {
  const { context, page: tab, facts } = await open(browser, origin + page.address)
  const faults = networkFaults(facts)
  const eco = measure(page.kind, await tab.evaluate(countElements), facts, await tab.evaluate(countPictures))
  const links = await tab.evaluate(linksOfPage)
  faults.push(...eco.faults, ...jsonLdFaults(await tab.evaluate(scriptsOfData), 'page', page.addressed))
  if (thorough) faults.push(...await keyboardFaults(tab))
  faults.push(...await axeFaults(tab, screens))
  await tab.emulateMedia({ colorScheme: 'light' })
  faults.push(...await layoutFaults(tab))
  await context.close()
  if (thorough) faults.push(...await noscriptFaults(browser, origin + page.address))
  return { page, eco, links, faults: faults.map(f => `${page.address}: ${f}`) }
}
