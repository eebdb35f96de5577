import { parseSync, Visitor } from 'oxc-parser'

/** An import as it stands in a source: the module that it names, and the line (from 1) that it begins on. */
export type SourceImport = { specifier: string; line: number }

/** Lists what a TypeScript source imports or re-exports: values and types, static, dynamic, and `import('x').Type`. */
export function readImports(file: string, source: string): SourceImport[] {
  const { program, errors } = parseSync(file, source)
  if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message}`)
  const imports: SourceImport[] = []
  const add = (node: { start: number; source?: unknown }) => {
    if (isText(node.source)) {
      imports.push({ specifier: node.source.value, line: source.slice(0, node.start).split('\n').length })
    }
  }
  new Visitor({
    ImportDeclaration: add,
    ExportNamedDeclaration: add,
    ExportAllDeclaration: add,
    ImportExpression: add,
    TSImportType: add,
  }).visit(program)
  return imports
}

function isText(node: unknown): node is { value: string } {
  return typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string'
}
