import { type PluginObj, transformSync } from '@babel/core'

type Free = ReadonlyMap<string, { readonly asked: boolean; readonly used: boolean }>

// reading a script takes a second, and a broken build differs from the whole one in a single file
const known = new Map<string, Free>()

/** Names that a script takes from its surroundings, each with whether the script asks by `typeof` before it does. */
export const freeNames = (source: string): Free => {
  const before = known.get(source)
  if (before) return before
  const found = new Map<string, { asked: boolean; used: boolean }>()
  const plugin = (): PluginObj => ({
    visitor: {
      Identifier(path) {
        const { name } = path.node
        if (!path.isReferencedIdentifier() || path.scope.hasBinding(name, true)) return
        const uses = found.get(name) ?? { asked: false, used: false }
        if (path.parentPath.isUnaryExpression({ operator: 'typeof' })) uses.asked = true
        else uses.used = true
        found.set(name, uses)
      },
    },
  })
  transformSync(source, { configFile: false, babelrc: false, ast: false, code: false, sourceType: 'script', plugins: [plugin] })
  known.set(source, found)
  return found
}
