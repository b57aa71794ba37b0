import { routes as account } from '../../../cloudfunctions/account/routes'
import { routes as admin } from '../../../cloudfunctions/admin/routes'
import { routes as citizen } from '../../../cloudfunctions/citizen/routes'
import { routes as department } from '../../../cloudfunctions/department/routes'
import { routes as entity } from '../../../cloudfunctions/entity/routes'
import { routes as office } from '../../../cloudfunctions/office/routes'
import { routes as print } from '../../../cloudfunctions/print/routes'

/** Every room but the one in which type is set. */
export const lightRoutes = [...citizen, ...entity, ...department, ...office, ...admin, ...account]

export const allRoutes = [...lightRoutes, ...print]
