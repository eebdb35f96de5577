import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { StartError } from './start-error.ts'

/** The port of the site: `PORT`, or 8787. Refuses an invalid port and one that is in use. */
export async function wantedPort(text: string | undefined): Promise<number> {
  const port = Number(text ?? '8787')
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartError(`PORT=${text} is not a port: give a number from 1 to 65535.`)
  }
  if (!(await isFree(port))) {
    throw new StartError(
      `Port ${port} is taken. Stop what runs there, or choose another: PORT=${port === 65_535 ? 8787 : port + 1} npm start`,
    )
  }
  return port
}

// Below the ports of outgoing connections, one of which could be taken again before it is used.
const lowestPort = 20_000
const highestPort = 32_000

/** A port that is free now. */
export async function anyFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(lowestPort, highestPort)
    if (await isFree(port)) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}
