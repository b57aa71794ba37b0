import type * as glassEasel from 'glass-easel'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { Build } from './build'
import type { Problems } from './problems'

type Groups = NonNullable<glassEasel.template.ComponentTemplate['groupList']>

const compiled = new WeakMap<Build, { readonly groups: Groups; readonly faults: readonly string[] }>()

const compile = (build: Build) => {
  const group = new TmplGroup()
  const faults: string[] = []
  for (const [path, text] of build) {
    if (path.endsWith('.wxml')) {
      const found = group.addTmpl(path.slice(0, -'.wxml'.length), text) as readonly { readonly message?: string }[]
      faults.push(...found.map(one => `${path}: ${one.message ?? String(one)}`))
    }
    if (path.endsWith('.wxs')) group.addScript(path.slice(0, -'.wxs'.length), text)
  }
  const code = `return ${group.getTmplGenObjectGroups()}`
  group.free()
  try {
    return { groups: new Function(code)() as Groups, faults }
  } catch (fault) {
    return { groups: {}, faults: [...faults, String(fault)] }
  }
}

/** Compiles every template and .wxs of a build once; answers a component's template by its path. */
export const templatesOf = (build: Build, problems: Problems) => {
  const known = compiled.get(build) ?? compile(build)
  compiled.set(build, known)
  for (const fault of known.faults) problems.note('template', fault)
  return (path: string): glassEasel.template.ComponentTemplate | undefined => {
    const content = known.groups[path]
    // without the fallback `bindtap` without a colon is no event at all
    return content && { groupList: known.groups, content, fallbackListenerOnNativeNode: true }
  }
}
