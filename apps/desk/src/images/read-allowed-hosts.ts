import { UsageError } from '../usage-error.ts'
import { hostAndPort } from './fetch-image.ts'

/** Parses and normalises the hosts of `--allow-host`. Throws a UsageError for an invalid one. */
export function readAllowedHosts(given: readonly string[]): Set<string> {
  return new Set(
    given.map((text) => {
      const url = /^[^/?#@]+:\d{1,5}$/.test(text) ? URL.parse(`http://${text}`) : null
      if (url === null) throw new UsageError(`"${text}" is not a host with a port. Write it as images.lan:8080.`)
      return hostAndPort(url)
    }),
  )
}
