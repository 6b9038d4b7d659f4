// Does the page hold on a narrow screen and with large letters?

/** Runs in the page: what sticks out to the right, and what hides its own text. */
function overflows() {
  const faults = []
  const name = element => element.localName + (element.className ? '.' + String(element.className.baseVal ?? element.className).replaceAll(' ', '.') : '')
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth > width) {
    const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().left + e.scrollWidth > width + 1 && !e.closest('svg'))
    faults.push(`scrolls sideways (${document.documentElement.scrollWidth} > ${width}): ${name(wide.at(-1) ?? document.body)}`)
  }
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element)
    const hides = value => value === 'hidden' || value === 'clip'
    if (!element.textContent.trim() || element.closest('svg')) continue
    if (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) faults.push(`cuts its text: ${name(element)}`)
    if (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1) faults.push(`cuts its text: ${name(element)}`)
  }
  return faults
}

const bodySize = () => parseFloat(getComputedStyle(document.body).fontSize)

/** At 320 pixels; then with the reader's letters twice as large (1280 and 640 pixels). */
export async function layoutFaults(page) {
  const faults = []
  const look = async (width, what) => {
    await page.setViewportSize({ width, height: 800 })
    for (const fault of await page.evaluate(overflows)) faults.push(`${what}: ${fault}`)
  }
  await look(320, '320 px')
  await page.setViewportSize({ width: 1280, height: 800 })
  const before = await page.evaluate(bodySize)
  const browser = await page.context().newCDPSession(page)
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  await look(1280, '200 %')
  const after = await page.evaluate(bodySize)
  if (after < before * 1.9) faults.push(`200 %: letters grow from ${before} to ${after} px only`)
  await look(640, '200 %, 640 px')
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } })
  await browser.detach()
  return faults
}
