import type { Account, Binding, Module, Version } from './account.ts'
import { refused, type Answer } from './answer.ts'

/** The content of an upload of a Worker. */
export type Upload = Pick<Version, 'modules' | 'bindings' | 'annotations' | 'compatibilityDate' | 'isCached'> & {
  migrationTag: string | null
}

type Metadata = {
  main_module: string
  bindings: Binding[]
  keep_bindings?: string[]
  annotations?: Record<string, string>
  compatibility_date: string
  cache_options?: { enabled?: boolean }
  migrations?: { new_tag: string }
}

// As wrangler names the modules that are no scripts.
const binaryTypes: Record<string, Module['type']> = {
  'application/wasm': 'CompiledWasm',
  'application/octet-stream': 'Data',
}

/**
 * Reads an upload: a multipart form with metadata and modules. As at Cloudflare, bindings that the metadata keeps come
 * from `before`, the newest version.
 */
export async function readUpload(body: Buffer, contentType: string, before: Version | undefined): Promise<Upload> {
  const response = new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
  const form = await response.formData()
  const metadata = JSON.parse(await textOf(form.get('metadata'))) as Metadata
  const main = await textOf(form.get(metadata.main_module))
  const modules = new Map<string, Module>([[metadata.main_module, { type: 'ESModule', contents: main }]])
  for (const [name, part] of form) {
    const module = part instanceof File && name !== metadata.main_module ? await moduleOf(part) : null
    if (module !== null) modules.set(name, module)
  }
  const named = new Set(metadata.bindings.map(({ name }) => name))
  const kept = (before?.bindings ?? []).filter(
    ({ name, type }) => metadata.keep_bindings?.includes(type) === true && !named.has(name),
  )
  const inherited = metadata.bindings.map((binding) => {
    const old = before?.bindings.find(({ name }) => name === binding.name)
    return binding.type === 'inherit' && old !== undefined ? old : binding
  })
  return {
    modules,
    bindings: [...inherited, ...kept],
    annotations: metadata.annotations ?? {},
    compatibilityDate: metadata.compatibility_date,
    isCached: metadata.cache_options?.enabled === true,
    migrationTag: metadata.migrations?.new_tag ?? null,
  }
}

/** Why Cloudflare would refuse an upload: it binds something that the account lacks. Null for a valid upload. */
export function refusalOf({ bindings }: Upload, account: Account): Answer | null {
  const queueNames = new Set([...account.queues.values()].map(({ name }) => name))
  for (const binding of bindings) {
    if (binding.type === 'kv_namespace' && !account.namespaces.has(String(binding['namespace_id']))) {
      return refused(400, 10041, `KV namespace '${String(binding['namespace_id'])}' not found.`)
    }
    if (binding.type === 'd1' && !account.databases.has(String(binding['id']))) {
      return refused(
        400,
        10181,
        `D1 binding '${binding.name}' references database '${String(binding['id'])}' which was not found.`,
      )
    }
    if (binding.type === 'r2_bucket' && account.buckets?.has(String(binding['bucket_name'])) !== true) {
      return refused(400, 10_085, `R2 bucket '${String(binding['bucket_name'])}' not found.`)
    }
    if (binding.type === 'queue' && !queueNames.has(String(binding['queue_name']))) {
      return refused(400, 11000, `Queue '${String(binding['queue_name'])}' not found.`)
    }
    if (binding.type === 'service' && !account.scripts.has(String(binding['service']))) {
      return refused(
        400,
        10_143,
        `Could not resolve service binding '${binding.name}'. Target script '${String(binding['service'])}' not found.`,
      )
    }
    if (binding.type === 'inherit') return refused(400, 10057, `inherit binding '${binding.name}' is invalid`)
  }
  return null
}

/** A part of the form as a module; null for a source map. */
async function moduleOf(part: File): Promise<Module | null> {
  if (part.type.startsWith('application/javascript')) return { type: 'ESModule', contents: await part.text() }
  const type = binaryTypes[part.type]
  return type === undefined ? null : { type, contents: new Uint8Array(await part.arrayBuffer()) }
}

async function textOf(part: FormDataEntryValue | null): Promise<string> {
  return part instanceof File ? await part.text() : (part ?? '')
}
