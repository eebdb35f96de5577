import { Socket } from 'node:net'

// Loaded into each process that `npm start` runs (`node --import`). Its pipe to `npm start` closes when that process is
// gone, however it ended: then this one ends as on Ctrl-C, and all of its group after five seconds.
const pipe = 3
const patienceMilliseconds = 5_000

const parent = new Socket({ fd: pipe })
parent.on('error', () => undefined)
parent.once('close', () => {
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), patienceMilliseconds).unref()
  process.kill(process.pid, 'SIGTERM')
})
parent.resume()
// A command that is done must not wait for its parent.
parent.unref()
