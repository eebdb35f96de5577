import type { Inspector } from './inspector.ts'

const samplingMicroseconds = 500

/** A CPU profile (https://chromedevtools.github.io/devtools-protocol/v8/Profiler/#type-Profile). */
export type Profile = {
  nodes: {
    id: number
    callFrame: { functionName: string; lineNumber: number; url: string }
    hitCount?: number
    children?: number[]
  }[]
}

/** Has V8 sample what an isolate runs. */
export async function startProfile(inspector: Inspector): Promise<void> {
  await inspector.send('Profiler.enable')
  await inspector.send('Profiler.setSamplingInterval', { interval: samplingMicroseconds })
  await inspector.send('Profiler.start')
}

/** Ends it, and gives what was sampled. */
export async function stopProfile(inspector: Inspector): Promise<Profile> {
  return ((await inspector.send('Profiler.stop')) as { profile: Profile }).profile
}

/** How long the isolate ran, in milliseconds. V8 samples it only while a thread runs it: waiting leaves no samples. */
export function runningMs({ nodes }: Profile): number {
  const samples = nodes
    .filter(({ callFrame }) => callFrame.functionName !== '(idle)')
    .reduce((sum, { hitCount = 0 }) => sum + hitCount, 0)
  return (samples * samplingMicroseconds) / 1000
}
