import type { CityPack } from '../city/pack'
import type { Store } from './ports/store'

/**
 * Brings the pack's units and templates into the store: what is there stays as the administrator left it, a new template
 * version is added beside the old ones and becomes current. Run at every start; repeating it changes nothing.
 */
export const installCity = async (store: Store, city: CityPack): Promise<void> => {
  for (const [order, unit] of city.units.entries())
    await store.transact(async tx => {
      if (!(await tx.get('units', unit.id))) tx.insert('units', unit.id, { kind: 'unit', order }, { ...unit, active: true, order })
    })
  for (const template of city.templates)
    await store.transact(async tx => {
      const versionId = `${template.id}.${template.version}`
      const pointer = await tx.get('templates', template.id)
      if (!(await tx.get('templates', versionId))) tx.insert('templates', versionId, {}, template)
      const current = { current: template.version }
      if (!pointer) tx.insert('templates', template.id, {}, current)
      else if ('current' in pointer.body && pointer.body.current < template.version) tx.replace('templates', pointer, {}, current)
    })
}
