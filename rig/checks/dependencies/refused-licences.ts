import { acceptedLicences, licenceExceptions } from './accepted-licences.ts'

/** What is read of package-lock.json: each package by its path, with its SPDX licence. `dev` is part of no upload. */
export type Lockfile = {
  packages: Record<string, { license?: string; dev?: boolean; devOptional?: boolean; link?: boolean }>
}

const marker = 'node_modules/'

/** The packages of a lockfile whose licence neither table accepts, and exceptions that no package needs, in words. */
export function refusedLicences({ packages }: Lockfile): string[] {
  const needed = new Set<object>()
  const refused: string[] = []
  for (const [path, { license = 'no licence', dev = false, link = false }] of Object.entries(packages)) {
    if (link || !path.includes(marker)) continue
    const name = path.slice(path.lastIndexOf(marker) + marker.length)
    const isAccepted = (licence: string) => {
      if (acceptedLicences.has(licence)) return true
      const exception = licenceExceptions.find((one) => name.startsWith(one.packages) && one.licence === licence)
      if (exception === undefined || !(dev || exception.isUploaded === true)) return false
      needed.add(exception)
      return true
    }
    if (!satisfies(license, isAccepted)) refused.push(`${name}: ${license}${dev ? '' : ', part of what is uploaded'}`)
  }
  const unneeded = licenceExceptions.filter((one) => !needed.has(one))
  return [...new Set(refused), ...unneeded.map((one) => `No package is excepted as ${one.packages}: ${one.licence}`)]
}

// SPDX expressions, without nested brackets: of an OR one part is enough, of an AND every part is needed.
// https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/
function satisfies(expression: string, isAccepted: (licence: string) => boolean): boolean {
  const plain = expression.replaceAll(/[()]/g, '')
  if (plain.includes(' OR ') && plain.includes(' AND ')) return isAccepted(expression)
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isAccepted)
  return plain.split(' AND ').every(isAccepted)
}
