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
  // Python's own, as free as BSD's: of argparse, which markdown-it's command line has and nothing of ours calls.
  'PSF-2.0',
  'Unlicense',
])

/** Packages under another licence, by the beginning of their names. None of them is part of what is uploaded. */
export const licenceExceptions: readonly { packages: string; licence: string; why: string }[] = [
  { packages: 'axe-core', licence: 'MPL-2.0', why: 'tests accessibility; used as it is' },
  { packages: 'lightningcss', licence: 'MPL-2.0', why: 'of Vite, under Vitest; used as it is' },
  { packages: '@img/sharp-', licence: 'LGPL-3.0-or-later', why: 'of miniflare, whose image simulation is not used' },
]
