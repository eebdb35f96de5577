import path from 'node:path'
import { build, transform, type BuildOptions } from 'esbuild'
import { root } from '../local/paths.ts'

// The browsers that have all that the scripts call; what is written newer than this is rewritten.
const target = 'es2021'

/**
 * Bundles a script and the modules that it imports into one classic script. It is minified in a second pass, which sees
 * no modules any more: 1% fewer bytes. `inject` names a module whose exports stand for globals in all others.
 */
export async function bundleScript(file: string, inject?: string): Promise<string> {
  const bundled = await bundle(file, { format: 'esm', target, minifySyntax: true, inject: inject ? [inject] : [] })
  const { code } = await transform(bundled, { format: scopeOf(bundled), target, minify: true })
  return trim(code)
}

/**
 * Bundles a style sheet and those that it imports. Media ranges are written with `min-width`, since esbuild would turn
 * `not (width >= 1px)` into `(width < 1px)`, and nothing that pages hold inline has a `<`.
 */
export async function bundleStyles(file: string): Promise<string> {
  return trim(await bundle(file, { minify: true, supported: { 'media-range': false } }))
}

async function bundle(file: string, options: BuildOptions): Promise<string> {
  const { outputFiles, warnings } = await build({
    absWorkingDir: root,
    entryPoints: [path.join(root, file)],
    bundle: true,
    write: false,
    logLevel: 'silent',
    // The scripts are modules that act by themselves in a package that says that it has none.
    ignoreAnnotations: true,
    tsconfigRaw: {},
    ...options,
  })
  const [output] = outputFiles ?? []
  if (warnings[0] !== undefined || output === undefined) throw new Error(`${file}: ${warnings[0]?.text ?? 'no output'}`)
  return output.text
}

// A function around a script keeps its names out of other scripts; one without names needs none.
function scopeOf(script: string): 'iife' | 'esm' {
  return /^(?:var|let|const|function|class) /m.test(script) ? 'iife' : 'esm'
}

function trim(text: string): string {
  return text.trim().replace(/;$/, '')
}
