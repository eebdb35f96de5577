import { existsSync } from 'node:fs'

/** A Chromium to launch: where it is, what it is started with, and the variables that it needs. */
export type Chromium = { executablePath: string; args: string[]; env: Record<string, string> }

// No GPU: drawing as one would in software costs more than half of what a test takes.
const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic']

/**
 * The Chromium that npm brought, unpacked on first use into the system's temporary folder, with its own libraries; or
 * the one that CHROMIUM_PATH names.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, where nothing is`)
    return { executablePath: named, args, env: environment() }
  }
  return await withItsLibraries(async () => {
    const { default: packed } = await import('@sparticuz/chromium')
    const executablePath = await packed.executablePath()
    return { executablePath, args, env: withSystemFonts(environment()) }
  })
}

// The package decides by this variable, when it is first imported, whether to unpack its libraries, and then changes
// process.env. Nothing else that we start should load them.
async function withItsLibraries<Found>(find: () => Promise<Found>): Promise<Found> {
  const before = { ...process.env }
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x'
  try {
    return await find()
  } finally {
    process.env = before
  }
}

// It brings one face of its own, for machines that have none.
function withSystemFonts(variables: Record<string, string>): Record<string, string> {
  const { FONTCONFIG_PATH: _own, ...others } = variables
  return existsSync('/etc/fonts/fonts.conf') ? others : variables
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
