import { UsageError } from '../usage-error.ts'
import { hostAndPort } from './fetch-image.ts'

/** Hosts as `--allow-host` names them, in the one spelling of an address. Throws a UsageError for what is none. */
export function readAllowedHosts(given: readonly string[]): Set<string> {
  return new Set(
    given.map((text) => {
      const url = /^[^/?#@]+:\d{1,5}$/.test(text) ? URL.parse(`http://${text}`) : null
      if (url === null) throw new UsageError(`"${text}" is no host with its port. Write it as pictures.lan:8080.`)
      return hostAndPort(url)
    }),
  )
}
