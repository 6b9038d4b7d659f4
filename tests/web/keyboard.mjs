// A walk with the Tab key: every control is reached, in reading order, seen, and visibly marked.

/** Runs in the page: how many controls the Tab key should reach; names them for messages. */
function countControls() {
  window.controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }))
  return window.controls.length
}

/** Runs in the page: what is wrong with the control that has the focus; « end » when none has. */
function judgeFocus() {
  const element = document.activeElement
  if (!element || element === document.body) return { end: true }
  const faults = []
  const name = `${element.localName} « ${element.textContent.trim().slice(0, 30)} »`
  const light = ([r, g, b]) => [r, g, b].reduce((sum, c, i) => {
    c /= 255
    return sum + [0.2126, 0.7152, 0.0722][i] * (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  }, 0)
  const channels = colour => colour.match(/[\d.]+/g).map(Number)
  const ground = start => {
    for (let e = start; e; e = e.parentElement) {
      const c = channels(getComputedStyle(e).backgroundColor)
      if (c.length < 4 || c[3] > 0) return c
    }
    return [255, 255, 255]
  }
  const style = getComputedStyle(element)
  const [a, b] = [light(channels(style.outlineColor)), light(ground(parseFloat(style.outlineOffset) < 0 ? element : element.parentElement))].sort()
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) faults.push(`focus not shown: ${name}`)
  else if ((b + 0.05) / (a + 0.05) < 3) faults.push(`focus hard to see: ${name}`)
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect()
  const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
  if (!at || !(element.contains(at) || at.contains(element))) faults.push(`focus out of sight: ${name}`)
  const rank = window.controls.indexOf(element)
  return { rank, name, faults }
}

const longest = 400

export async function keyboardFaults(page) {
  const faults = []
  await page.emulateMedia({ reducedMotion: 'reduce' }) // no smooth scrolling: what has the focus is there at once
  const expected = await page.evaluate(countControls)
  let reached = 0, last = -1
  for (; reached < longest; ++reached) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(judgeFocus)
    if (stop.end) break
    if (stop.rank === 0 && reached === expected) break
    faults.push(...stop.faults)
    if (stop.rank !== last + 1) {
      faults.push(`out of reading order: ${stop.name}`)
      break
    }
    last = stop.rank
  }
  if (reached < Math.min(expected, longest)) faults.push(`the Tab key reaches ${reached} of ${expected} controls`)
  const moved = await page.evaluate(() => [...document.querySelectorAll('body *')].filter(e => {
    const style = getComputedStyle(e)
    return style.order !== '0' || /reverse/.test(style.flexDirection)
  }).length)
  if (moved) faults.push(`${moved} elements are shown in another order than they are read`)
  return faults
}
