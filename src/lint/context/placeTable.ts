import type { Leaning } from './evidence';

/** Paths that frameworks give a meaning. The first that fits holds. */
export const placeTable: readonly (readonly [pattern: RegExp, leaning: Leaning])[] = [
  [/\/pages\/api\/(.*\/)?[^/]+\.[jt]s$/, ['node', 8, 'server']],
  [/\/app\/(.*\/)?route\.[jt]s$/, ['node', 8, 'server']],
  [/\/\+(page|layout)\.server\.[jt]s$/, ['node', 8, 'server']],
  [/\/\+server\.[jt]s$/, ['node', 8, 'server']],
  [/\/server\/(api|routes|middleware|plugins|utils)\/(.*\/)?[^/]+\.[jt]s$/, ['node', 6, 'server']],
  [/\/(plugins|components)\/(.*\/)?[^/]+\.client\.(vue|[jt]sx?)$/, ['browser', 8, 'page']],
  [/\.server\.(vue|[cm]?[jt]sx?)$/, ['node', 5, 'server']],
  // Nest calls a file so that holds a client for something, as for MQTT.
  [/\.client\.(vue|[cm]?[jt]sx?)$/, ['browser', 2]],
  [/\/(netlify|supabase|amplify)\/functions\//, ['node', 6, 'server']],
  [/\.worker\.[jt]s$/, ['browser', 3, 'worker']],
  [/\/service-?worker\.[jt]s$/i, ['browser', 4, 'worker']],
  [/\/vite\.config\.[cm]?[jt]s$/, ['node', 5]],
];

/** Folders by what people keep in them. The one nearest to the file holds. */
export const folderTable: Readonly<Record<string, Leaning>> = {
  server: ['node', 4, 'server'],
  backend: ['node', 4, 'server'],
  lambda: ['node', 3, 'server'],
  lambdas: ['node', 3, 'server'],
  controllers: ['node', 1, 'server'],
  bin: ['node', 3],
  cli: ['node', 3],
  electron: ['node', 2, 'electron'],
  frontend: ['browser', 3],
  webapp: ['browser', 3, 'page'],
  public: ['browser', 3, 'page'],
  static: ['browser', 3, 'page'],
  www: ['browser', 2, 'page'],
  components: ['browser', 2],
  composables: ['browser', 2],
  views: ['browser', 1],
  stores: ['browser', 1],
  miniprogram: ['browser', 3, 'mini-program'],
};

/** Names that people give to what runs beside an app. */
export const helperName =
  /^(server|simulator|publisher|seed|mock|bot|worker-node|gateway)([-_.].*)?\.[cm]?[jt]s$/i;
