import { findAddress } from './address.ts';
import { found, type Reader } from './reader.ts';

/** "import the fleet from s3://backups/fleet.yaml". */
export const source: Reader<'source'> = ({ sheet }, { name }) => found(sheet, name, findAddress(sheet, name));
