// Is everything readable and navigable without JavaScript?

const reading = () => ({
  words: document.body.innerText.replace(/\s+/g, ' ').trim(),
  links: [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).join('\n')
})

/** Words and links that the page shows with scripts and not without. */
export async function noscriptFaults(browser, url) {
  const seen = []
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(url)
    seen.push(await page.evaluate(reading))
    await context.close()
  }
  const [on, off] = seen
  const faults = []
  const lost = on.words.split(' ').filter(word => !off.words.includes(word))
  if (lost.length) faults.push(`not readable without JavaScript: ${lost.slice(0, 8).join(' ')}`)
  const gone = on.links.split('\n').filter(link => !off.links.includes(link))
  if (gone.length) faults.push(`no link without JavaScript: ${gone[0]}`)
  return faults
}
