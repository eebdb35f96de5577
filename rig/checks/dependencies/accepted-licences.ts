/** Licences by which a package may be part of what the paper runs: SPDX names. */
export const acceptedLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // Of fonts: free to be used and passed on with programs, not to be sold alone.
  'OFL-1.1',
  // Python's own, as free as BSD's: of argparse, which markdown-it's command line has and nothing of ours calls.
  'PSF-2.0',
  'Unlicense',
])

type LicenceException = { packages: string; licence: string; why: string; isUploaded?: boolean }

/** Packages under another licence, by the beginning of their names. Only those that say so are uploaded. */
export const licenceExceptions: readonly LicenceException[] = [
  { packages: 'axe-core', licence: 'MPL-2.0', why: 'tests accessibility; used as it is' },
  { packages: 'lightningcss', licence: 'MPL-2.0', why: 'of Vite, under Vitest; used as it is' },
  { packages: '@resvg/resvg-wasm', licence: 'MPL-2.0', why: 'draws social cards; used as it is', isUploaded: true },
  { packages: '@img/sharp-', licence: 'LGPL-3.0-or-later', why: 'of miniflare, whose image simulation is not used' },
]
