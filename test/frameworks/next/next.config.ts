import {join} from 'node:path';
import type {NextConfig} from 'next';

const config: NextConfig = {
  // The packages are in the folder above.
  turbopack: {root: join(process.cwd(), '..')},
};
export default config;
