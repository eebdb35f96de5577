import path from 'node:path'
import { build, transform, type BuildOptions } from 'esbuild'
import { root } from '../local/paths.ts'

// The oldest browsers that have every function that the scripts call; newer syntax is rewritten.
const target = 'es2021'

/**
 * Bundles a script and its modules into one classic script. A second pass minifies it, when no modules are left: 1%
 * fewer bytes. `inject` names a module whose exports replace globals in all others.
 */
export async function bundleScript(file: string, inject?: string): Promise<string> {
  const bundled = await bundle(file, { format: 'esm', target, minifySyntax: true, inject: inject ? [inject] : [] })
  const { code } = await transform(bundled, { format: scopeOf(bundled), target, minify: true })
  return trim(code)
}

/**
 * Bundles a style sheet and its imports. Media ranges become `min-width`: otherwise esbuild would turn
 * `not (width >= 1px)` into `(width < 1px)`, and inline texts must not contain `<`.
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
    // The scripts have side effects, but their package says that it has none.
    ignoreAnnotations: true,
    tsconfigRaw: {},
    ...options,
  })
  const [output] = outputFiles ?? []
  if (warnings[0] !== undefined || output === undefined) throw new Error(`${file}: ${warnings[0]?.text ?? 'no output'}`)
  return output.text
}

// A function around a script hides its names from other scripts; a script without names needs none.
function scopeOf(script: string): 'iife' | 'esm' {
  return /^(?:var|let|const|function|class) /m.test(script) ? 'iife' : 'esm'
}

function trim(text: string): string {
  return text.trim().replace(/;$/, '')
}
