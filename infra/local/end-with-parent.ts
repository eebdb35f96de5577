import { Socket } from 'node:net'
import { isMainThread } from 'node:worker_threads'

// Loaded into each process that `npm start` runs (`node --import`). Its pipe to `npm start` closes when that process is
// gone, however it ended: then this one ends as on Ctrl-C, and all of its group after five seconds.
const pipe = 3
const limitMilliseconds = 5_000

// Threads of the process are given the same modules, and must not close its pipe.
if (isMainThread) watchParent()

function watchParent(): void {
  const parent = new Socket({ fd: pipe })
  parent.on('error', () => undefined)
  parent.once('close', () => {
    setTimeout(() => process.kill(-process.pid, 'SIGKILL'), limitMilliseconds).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  parent.resume()
  // A command that is done must not wait for its parent.
  parent.unref()
}
