import { Option } from 'commander'

/** `--allow-host`, which can be repeated. */
export function allowHostOption(): Option {
  return new Option('--allow-host <host:port>', 'fetch images from this host, although it is in a private network')
    .argParser((host: string, before: readonly string[]) => [...before, host])
    .default([], 'none')
}
