// The two judges of HTML: the Nu checker and html-validate.
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'

const require = createRequire(import.meta.url)

/** Rules of html-validate on how a file is typed say nothing of its readers; a template leaves blanks behind. */
const rules = { 'no-trailing-whitespace': 'off' }

/** Errors of the Nu HTML checker in every page below `folder`: ["path:line: message"]. */
export function nuFaults(folder) {
  const jar = require.resolve('vnu-jar/build/dist/vnu.jar')
  const args = ['-Xss4m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', '--skip-non-html', folder]
  return new Promise((done, fail) => execFile('java', args, { maxBuffer: 64 << 20 }, (error, stdout) => {
    if (error) return fail(error)
    done(JSON.parse(stdout).messages.filter(m => m.type !== 'info' || m.subType === 'warning')
      .map(m => `Nu: ${m.url.split(folder).at(-1)}:${m.lastLine}: ${m.message}`))
  }))
}

/** Errors of html-validate in the pages: paths below `folder`. */
export async function validateFaults(folder, paths) {
  const judge = new HtmlValidate(new FileSystemConfigLoader({ root: true, extends: ['html-validate:recommended', 'html-validate:a11y'], rules }))
  const faults = []
  for (const path of paths)
    for (const result of (await judge.validateFile(join(folder, path))).results)
      for (const m of result.messages) faults.push(`html-validate: ${path}:${m.line}: ${m.ruleId}: ${m.message}`)
  return faults
}
