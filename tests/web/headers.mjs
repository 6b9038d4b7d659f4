// The `_headers` file that static hosts read: a pattern of paths, then « Name: value » lines in retreat.

/** [{pattern: RegExp, headers: [[name, value]]}] */
export function readHeaders(text) {
  const rules = []
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue
    if (/^\s/.test(line)) {
      const colon = line.indexOf(':')
      rules.at(-1).headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()])
    } else {
      const quoted = line.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
      rules.push({ pattern: new RegExp('^' + quoted + '$'), headers: [] })
    }
  }
  return rules
}

/** What a path is sent with; hosts join the values that several rules give. */
export function headersFor(rules, path) {
  const all = new Map()
  const add = (name, value) => all.set(name, all.has(name) ? `${all.get(name)}, ${value}` : value)
  for (const rule of rules)
    if (rule.pattern.test(path)) for (const [name, value] of rule.headers) add(name.toLowerCase(), value)
  return Object.fromEntries(all)
}
