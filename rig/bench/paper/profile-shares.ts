import type { Profile } from '../workerd/profile.ts'

/** A part of the time that a profile's isolate ran: 0 to 1. */
export type Share = { name: string; share: number }

/**
 * Where an isolate spent its time, the dearest first: by function, and by the source file that the function stands in.
 * `bundle` is the text that was profiled, in which esbuild names each file in a comment before its part.
 */
export function profileShares(profile: Profile, bundle: string): { functions: Share[]; files: Share[] } {
  const fileOf = filesOf(bundle)
  const functions = new Map<string, number>()
  const files = new Map<string, number>()
  let all = 0
  for (const { callFrame, hitCount = 0 } of profile.nodes) {
    const { functionName, lineNumber, url } = callFrame
    if (functionName === '(idle)' || hitCount === 0) continue
    const isSource = lineNumber >= 0
    // The runtime's own modules count their lines by themselves.
    const fileAt = url.includes('-internal:') ? url : fileOf(lineNumber)
    const file = isSource ? fileAt : functionName || '(native)'
    const name = isSource ? `${functionName || '(anonymous)'} ${file}:${lineNumber + 1}` : file
    functions.set(name, (functions.get(name) ?? 0) + hitCount)
    files.set(file, (files.get(file) ?? 0) + hitCount)
    all += hitCount
  }
  return { functions: sharesOf(functions, all), files: sharesOf(files, all) }
}

function sharesOf(hits: ReadonlyMap<string, number>, all: number): Share[] {
  return [...hits]
    .map(([name, count]) => ({ name, share: count / all }))
    .toSorted((one, other) => other.share - one.share)
}

// Lines count from 0, as in a profile.
function filesOf(bundle: string): (line: number) => string {
  const starts = bundle.split('\n').flatMap((text, line) => {
    const file = /^\/\/ ((?:\.\.\/|src\/|node_modules\/|packages\/)\S+)$/.exec(text)?.[1]
    return file === undefined ? [] : [{ line, file }]
  })
  return (line) => starts.findLast((start) => start.line <= line)?.file ?? '(bundle)'
}
