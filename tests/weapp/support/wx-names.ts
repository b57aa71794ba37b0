import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

const folder = join(dirname(require.resolve('miniprogram-api-typings/package.json')), 'types/wx')

const membersOf = (file: string): string[] => {
  const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest)
  const names: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'Wx')
      names.push(...node.members.flatMap(member => (member.name && ts.isIdentifier(member.name) ? member.name.text : [])))
    else ts.forEachChild(node, visit)
  }
  visit(source)
  return names
}

let known: ReadonlySet<string> | undefined

/** Every name that WeChat's own typings give to `wx`. */
export const wxNames = (): ReadonlySet<string> => {
  known ??= new Set(
    readdirSync(folder)
      .filter(file => readFileSync(join(folder, file), 'utf8').includes('interface Wx'))
      .flatMap(membersOf),
  )
  return known
}
