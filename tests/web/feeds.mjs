// Atom feeds and the sitemap against their grammars. Both judges run in a page, for its XML parser.

/** What an Atom feed does against RFC 4287, section 4 (its RELAX NG grammar, Appendix B); null for another document. */
export const judgeFeed = text => {
  const feed = new DOMParser().parseFromString(text, 'application/xml')
  if (feed.querySelector('parsererror')) return ['ill-formed: ' + feed.querySelector('parsererror').textContent.slice(0, 120)]
  const root = feed.documentElement, atom = 'http://www.w3.org/2005/Atom'
  if (root.localName !== 'feed') return null
  if (root.namespaceURI !== atom) return ['not in the namespace of Atom']
  const common = ['author', 'category', 'contributor', 'link', 'id', 'rights', 'title', 'updated']
  const grammar = {
    feed: { may: [...common, 'entry', 'generator', 'icon', 'logo', 'subtitle'], once: ['id', 'title', 'updated'], most: ['rights', 'generator', 'icon', 'logo', 'subtitle'] },
    entry: { may: [...common, 'content', 'published', 'source', 'summary'], once: ['id', 'title', 'updated'], most: ['rights', 'content', 'published', 'source', 'summary'] },
    person: { may: ['name', 'uri', 'email'], once: ['name'], most: ['uri', 'email'] }
  }
  const faults = [], own = (e, name) => [...e.children].filter(c => c.namespaceURI === atom && (!name || c.localName === name))
  const judge = (e, kind, what) => {
    const { may, once, most } = grammar[kind]
    for (const child of own(e)) if (!may.includes(child.localName)) faults.push(`${what}: no place for ${child.localName}`)
    for (const name of once)
      if (own(e, name).length !== 1 || !own(e, name)[0].textContent.trim()) faults.push(`${what}: needs one ${name}`)
    for (const name of most) if (own(e, name).length > 1) faults.push(`${what}: ${name} stands twice`)
    for (const child of own(e)) judgeChild(child, what)
  }
  const judgeChild = (e, what) => {
    const name = e.localName, value = e.textContent.trim()
    if (['author', 'contributor'].includes(name)) judge(e, 'person', `${what}: ${name}`)
    if (['updated', 'published'].includes(name) &&
      (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) || Number.isNaN(Date.parse(value)))) faults.push(`${what}: no date: ${value}`)
    if (name === 'id' && !URL.canParse(value)) faults.push(`${what}: id is no address: ${value}`)
    if (name === 'link' && !URL.canParse(e.getAttribute('href') ?? '')) faults.push(`${what}: link ${e.getAttribute('href')}`)
    if (['title', 'subtitle', 'summary', 'rights', 'content'].includes(name)) {
      const type = e.getAttribute('type') ?? 'text'
      if (!['text', 'html', 'xhtml'].includes(type) && name !== 'content') faults.push(`${what}: ${name} of type ${type}`)
      if (type === 'text' && e.children.length) faults.push(`${what}: elements in the text of ${name}`)
    }
  }
  judge(root, 'feed', 'feed')
  const entries = own(root, 'entry'), ids = entries.map(e => own(e, 'id')[0]?.textContent)
  entries.forEach((e, i) => {
    judge(e, 'entry', `entry ${i + 1}`)
    if (!own(e, 'author').length && !own(root, 'author').length) faults.push(`entry ${i + 1}: no author`)
    if (!own(e, 'content').length && !own(e, 'link').some(l => (l.getAttribute('rel') ?? 'alternate') === 'alternate')) faults.push(`entry ${i + 1}: neither content nor link`)
  })
  if (new Set(ids).size !== ids.length) faults.push('an id stands twice')
  if (!own(root, 'link').some(l => l.getAttribute('rel') === 'self')) faults.push('feed: no link to itself')
  return faults
}

/** {locations, faults} of a sitemap: the schema of sitemaps.org 0.9, its limits, one host, no page twice. */
export const judgeSitemap = text => {
  const map = new DOMParser().parseFromString(text, 'application/xml'), root = map.documentElement
  const space = 'http://www.sitemaps.org/schemas/sitemap/0.9'
  if (root.namespaceURI !== space || root.localName !== 'urlset') return { locations: [], faults: ['no sitemap'] }
  const faults = [], locations = [], order = ['loc', 'lastmod', 'changefreq', 'priority']
  const forms = {
    loc: /^https?:\/\/\S{5,2041}$/, lastmod: /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/,
    changefreq: /^(always|hourly|daily|weekly|monthly|yearly|never)$/, priority: /^(0(\.\d+)?|1(\.0+)?)$/
  }
  for (const url of root.children) {
    if (url.localName !== 'url') { faults.push(`no place for ${url.localName}`); continue }
    const own = [...url.children].filter(c => c.namespaceURI === space), names = own.map(c => c.localName)
    if (names[0] !== 'loc' || names.join() !== order.filter(name => names.includes(name)).join()) faults.push(`url holds ${names.join()}`)
    for (const child of own) {
      const value = child.textContent
      if (forms[child.localName] && !forms[child.localName].test(value)) faults.push(`no ${child.localName === 'lastmod' ? 'date' : child.localName}: ${value}`)
      if (child.localName === 'lastmod' && Number.isNaN(Date.parse(value))) faults.push(`no date: ${value}`)
      if (child.localName === 'loc') locations.push(value)
    }
  }
  if (new Set(locations).size !== locations.length) faults.push('a page stands twice')
  if (new Set(locations.filter(URL.canParse).map(place => new URL(place).origin)).size > 1) faults.push('pages of several hosts')
  if (locations.length > 50000) faults.push(`${locations.length} pages > 50000`)
  return { locations, faults }
}
