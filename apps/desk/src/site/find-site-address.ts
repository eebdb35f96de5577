import type { DeskDeps } from '../desk-deps.ts'
import { UsageError } from '../usage-error.ts'
import { readLocalState } from './read-local-state.ts'

/** A site's origin, without a trailing slash, and whether it runs on this machine. */
export type SiteAddress = { origin: string; isLocal: boolean }

const localHosts = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * The site to talk to: the one that `to` names, else BROADSHEET_URL, PORT or a running `npm start`, else
 * http://127.0.0.1:8787. Throws a UsageError for an invalid address, and for plain HTTP to another machine.
 */
export async function findSiteAddress(
  options: { to?: string | undefined; allowHttp?: boolean | undefined },
  { environment, stateFolder }: Pick<DeskDeps, 'environment' | 'stateFolder'>,
): Promise<SiteAddress> {
  const { BROADSHEET_URL: named, PORT: port } = environment
  const address =
    options.to ||
    named ||
    (port ? `http://127.0.0.1:${port}` : await readLocalState(stateFolder, 'address')) ||
    'http://127.0.0.1:8787'

  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new UsageError(`"${address}" is not the address of a site. Write it in full, such as https://paper.example.`)
  }
  const isLocal = localHosts.has(url.hostname)
  if (url.protocol === 'http:' && !isLocal && !options.allowHttp) {
    throw new UsageError(
      `The desk token would be sent to ${url.origin} unencrypted. Use https://, or add --allow-http if the connection is safe.`,
    )
  }
  return { origin: url.origin, isLocal }
}
