// What a page's real load says: requests and their weight, messages of the console, cookies.

/** Opens `url` in a context of its own: {context, page, facts}; the caller closes the context. */
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  const facts = { url, requests: [], bytes: 0, messages: [], status: 0, headers: {} }
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  network.on('Network.requestWillBeSent', event => {
    if (!event.request.url.startsWith('data:')) facts.requests.push(event.request.url)
  })
  network.on('Network.loadingFinished', event => { facts.bytes += event.encodedDataLength })
  page.on('console', message => facts.messages.push(message.text()))
  page.on('pageerror', fault => facts.messages.push(String(fault)))
  const response = await page.goto(url, { waitUntil: 'networkidle' })
  facts.status = response.status()
  facts.headers = response.headers()
  facts.cookies = await context.cookies()
  return { context, page, facts }
}

/** Faults of a load: another host asked, a cookie, a word in the console, no policy that forbids inline scripts. */
export function networkFaults(facts) {
  const faults = []
  const origin = new URL(facts.url).origin
  for (const request of facts.requests)
    if (new URL(request).origin !== origin) faults.push(`third party: ${request}`)
  for (const cookie of facts.cookies) faults.push(`cookie: ${cookie.name}`)
  for (const message of facts.messages) faults.push(`console: ${message}`)
  const policy = facts.headers['content-security-policy'] ?? ''
  if (!/default-src/.test(policy)) faults.push('no Content-Security-Policy')
  if (/unsafe-(inline|eval)/.test(policy)) faults.push(`weak policy: ${policy}`)
  return faults
}
