import { Socket } from 'node:net'
import { isMainThread } from 'node:worker_threads'

// Loaded into each process that `npm start` runs (`node --import`). The pipe to `npm start` closes when that process
// has ended in any way. Then this one ends as on Ctrl-C, and after five seconds its whole group.
const pipe = 3
const limitMilliseconds = 5_000

// Threads of the process load the same modules, and must not close its pipe.
if (isMainThread) watchParent()

function watchParent(): void {
  const parent = new Socket({ fd: pipe })
  parent.on('error', () => undefined)
  parent.once('close', () => {
    setTimeout(() => process.kill(-process.pid, 'SIGKILL'), limitMilliseconds).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  parent.resume()
  // A finished command must not wait for its parent.
  parent.unref()
}
