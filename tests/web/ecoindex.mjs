// EcoIndex, the public method: quantiles of the number of elements, of requests and of kilobytes.

export const bounds = {
  dom: [0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601],
  requests: [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920],
  kilobytes: [0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06,
    2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26]
}

/** From 0 at the first bound to 20 at the last. */
export function quantile(list, value) {
  for (let i = 1; i < list.length; ++i)
    if (value < list[i]) return i - 1 + (value - list[i - 1]) / (list[i] - list[i - 1])
  return list.length - 1
}

/** From 0 to 100; `kilobytes` are thousands of bytes transferred. */
export function ecoIndex({ dom, requests, kilobytes }) {
  const weighed = 3 * quantile(bounds.dom, dom) + 2 * quantile(bounds.requests, requests) + quantile(bounds.kilobytes, kilobytes)
  return 100 - 5 * weighed / 6
}

export function grade(score) {
  const grades = [[80, 'A'], [70, 'B'], [55, 'C'], [40, 'D'], [25, 'E'], [10, 'F']]
  return grades.find(([above]) => score > above)?.[1] ?? 'G'
}

/** Pictures that the editors put on the page. */
export const countPictures = () => document.querySelectorAll('main img').length

/** Elements of the page, those inside an svg left out. */
export const countElements = () => document.querySelectorAll('*').length - document.querySelectorAll('svg *').length

/** Largest number of elements, requests and kilobytes of a page, by its kind; each picture is one request more. */
export function limitsOf(kind, pictures) {
  const kilobytes = pictures > 0 ? 150 : 40 // on first load
  if (kind.startsWith('fiche')) return { dom: 200, requests: 3 + pictures, kilobytes }
  if (kind === 'accueil') return { dom: 150 + pictures, kilobytes }
  if (/^(categorie|niveau|porteur|statistiques)/.test(kind)) return { dom: 300, kilobytes }
  return { kilobytes }
}

/** {dom, requests, kilobytes, score, grade, faults} of a page's load. */
export function measure(kind, dom, load, pictures = 0) {
  const facts = { dom, requests: load.requests.length, kilobytes: load.bytes / 1000 }
  const score = ecoIndex(facts)
  const faults = grade(score) === 'A' ? [] : [`EcoIndex ${score.toFixed(1)} ${grade(score)}`]
  for (const [name, most] of Object.entries(limitsOf(kind, pictures)))
    if (facts[name] > most) faults.push(`${name}: ${facts[name]} > ${most}`)
  return { ...facts, score, grade: grade(score), faults }
}
