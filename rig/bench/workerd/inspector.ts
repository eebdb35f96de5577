/** One isolate's inspector (https://chromedevtools.github.io/devtools-protocol/v8/). */
export type Inspector = {
  send: (method: string, params?: object) => Promise<unknown>
  close: () => void
}

/** Connects to the inspector of a workerd service, such as `core:user:ranker`. */
export async function connectInspector(url: URL, service: string): Promise<Inspector> {
  const socket = new WebSocket(`ws://${url.host}/${service}`)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', () => reject(new Error(`No inspector answers for ${service}`)), { once: true })
  })
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as Answer
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(result)
    else asked?.reject(new Error(error.message))
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('workerd ended: it may have run out of memory'))
    waiting.clear()
  })
  let last = 0
  return {
    send(method, params = {}) {
      last += 1
      const id = last
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        socket.send(JSON.stringify({ id, method, params }))
      })
    },
    close: () => socket.close(),
  }
}

type Answer = { id: number; result?: unknown; error?: { message: string } }
