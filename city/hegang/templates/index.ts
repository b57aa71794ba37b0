import type { TemplateData } from '../../pack'
import { carrier } from './carrier'
import { catering } from './catering'
import { certifiedFood } from './certified-food'
import { estateAgency } from './estate-agency'
import { general } from './general'
import { heritage } from './heritage'
import { housekeeping } from './housekeeping'
import { retail } from './retail'
import { testing } from './testing'
import { tourism } from './tourism'
import { training } from './training'

/** The commitment templates 承诺范本 now current; several sectors may share one. */
export const templates: readonly TemplateData[] = [
  catering,
  training,
  tourism,
  retail,
  estateAgency,
  housekeeping,
  testing,
  heritage,
  certifiedFood,
  carrier,
  general,
]
