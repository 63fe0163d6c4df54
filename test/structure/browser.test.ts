import {readFileSync} from 'node:fs'
import vm from 'node:vm'
import {build} from 'esbuild'
import {expect, it} from 'vitest'

// The same code runs in a page: bundled for a browser, and run where there is neither process, Buffer nor any module of Node.
it('checks Markdown and Word documents, and marks a copy, without Node', async () => {
  const {outputFiles} = await build({
    stdin: {
      contents: `export * from './src/index.ts'\nexport {annotateDocx} from './src/annotate/docx/index.ts'`,
      resolveDir: '.',
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'carelint',
    platform: 'browser',
    // Of decode-named-character-reference, the build that needs no document.
    conditions: ['worker'],
    external: ['pdf-parse'],
    logLevel: 'silent',
  })
  const page = vm.createContext({TextDecoder, TextEncoder, URL, performance, console: undefined})
  vm.runInContext(`${outputFiles[0]?.text}\nglobalThis.carelint = carelint`, page)
  for (const format of ['md', 'docx']) {
    const bytes = readFileSync(`fixtures/plans/pettway-support-plan/plan.${format}`)
    page.bytes = new Uint8Array(bytes)
    const review = await vm.runInContext(`carelint.checkDocument(bytes, {today: '2026-09-15'})`, page)
    expect(review.status).toBe('ok')
    expect(review.findings.filter((finding: {rule: string}) => finding.rule === 'unmeasurable-goal')).toHaveLength(3)
    if (format !== 'docx') continue
    page.findings = review.findings
    const copy = await vm.runInContext(`carelint.annotateDocx(bytes, findings, '2026-09-15')`, page)
    expect(copy.marks).toBeGreaterThan(5)
  }
})
