import { Option } from 'commander'

/** `--allow-host`, which may stand as often as one likes. */
export function allowHostOption(): Option {
  return new Option('--allow-host <host:port>', 'fetch pictures from this host though it is in a private network')
    .argParser((host: string, before: readonly string[]) => [...before, host])
    .default([])
}
