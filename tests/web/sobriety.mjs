// Are the figures of content/audit.yaml, which the eco-design page publishes, still those of real loads?

/** [{address, elements, requests, kilobytes}] of the lines `{nom: …, adresse: …, elements: …, requetes: …, ko: …}`. */
export function readAudit(text) {
  const line = /adresse: (\S+), elements: (\d+), requetes: (\d+), ko: ([\d.]+)/g
  return [...text.matchAll(line)].map(([, address, elements, requests, kilobytes]) =>
    ({ address, elements: +elements, requests: +requests, kilobytes: +kilobytes }))
}

const slack = { elements: 0.05, kilobytes: 0.1 } // of what was measured

/** `results`: [{page: {address}, eco: {dom, requests, kilobytes}}] of the pages of one site. */
export function sobrietyFaults(audited, results) {
  if (!audited.length) return ['audit: no page']
  const measured = new Map(results.map(r => [r.page.address, r.eco]))
  return audited.flatMap(said => {
    const eco = measured.get(said.address)
    if (!eco) return [`audit: no page ${said.address}`]
    const near = (a, b, part) => Math.abs(a - b) <= part * b
    const holds = said.requests === eco.requests && near(said.elements, eco.dom, slack.elements) && near(said.kilobytes, eco.kilobytes, slack.kilobytes)
    return holds ? [] : [`audit: ${said.address} is said to be ${said.elements} elements, ${said.requests} requests, ${said.kilobytes} KB; ` +
      `it is ${eco.dom}, ${eco.requests}, ${eco.kilobytes.toFixed(1)}`]
  })
}
