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

/** RGAA 10.12 (WCAG 1.4.12), and letters as wide as any fallback's. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`
const wideFaces = '* { font-family: "DejaVu Sans", Verdana, sans-serif !important }'

/** Runs in the page: how far down the first line of the first laureate ends, pixels; 0 where the page lists none. */
const firstLaureate = () => {
  const first = document.querySelector('.tuiles a, .cartes a, .lignes a')
  return first && document.querySelector('.affiche') ? first.getBoundingClientRect().top + window.scrollY + 30 : 0
}

/** On home and edition pages the first laureate is in sight on a desk, and within a screen and a half on a phone. */
async function sightFaults(page) {
  const faults = []
  for (const [width, height, most] of [[1280, 800, 800], [375, 812, 1218]]) {
    await page.setViewportSize({ width, height })
    const bottom = await page.evaluate(firstLaureate)
    if (bottom > most) faults.push(`first laureate at ${Math.round(bottom)} > ${most} px (${width} px wide)`)
  }
  return faults
}

const bodySize = () => parseFloat(getComputedStyle(document.body).fontSize)

/** At 320 pixels, also with more space between letters and with wide ones; then with the reader's letters twice as large (1280 and 640 pixels). */
export async function layoutFaults(page) {
  const faults = []
  const look = async (width, what) => {
    await page.setViewportSize({ width, height: 800 })
    for (const fault of await page.evaluate(overflows)) faults.push(`${what}: ${fault}`)
  }
  await look(320, '320 px')
  const sheet = await page.evaluateHandle(text => {
    const rules = new CSSStyleSheet()
    rules.replaceSync(text)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules]
    return rules
  }, spacing + wideFaces)
  await look(320, '320 px, text spacing, wide letters')
  await page.evaluate(rules => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => each !== rules) }, sheet)
  faults.push(...await sightFaults(page))
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
