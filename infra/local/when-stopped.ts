const pauseMilliseconds = 500

/** Aborted when the user stops the paper: by Ctrl-C or another signal, or by killing the npm that runs this process. */
export function whenStopped(): AbortSignal {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
  // Writing to a closed terminal fails; the Workers must be stopped all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  if (process.env['npm_lifecycle_event'] === 'start') {
    const npm = process.ppid
    setInterval(() => process.ppid === npm || stopping.abort(), pauseMilliseconds).unref()
  }
  return stopping.signal
}
