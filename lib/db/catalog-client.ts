import { type ColumnType, ColumnTypeEnum, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import pg from "pg";

// PostgreSQL's catalog has columns of a one-letter type that the schema engine wants as characters, and that Prisma's
// adapter refuses. They pass the adapter as uuid, a type the catalog never uses, and are renamed on the other side.
const catalogChar = 18;
const uuid = 2950;

export class CatalogClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.connection.prependListener("rowDescription", ({ fields }: { fields: pg.FieldDef[] }) => {
      for (const field of fields) if (field.dataTypeID === catalogChar) field.dataTypeID = uuid;
    });
  }
}

/** Changes an adapter over CatalogClient so that it answers the schema engine's questions about the catalog. */
export function readCatalog(adapter: SqlDriverAdapter): void {
  const queryRaw = adapter.queryRaw.bind(adapter);
  const asCharacter = (type: ColumnType) => (type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type);
  adapter.queryRaw = async (query) => {
    const answer = await queryRaw(query);
    return { ...answer, columnTypes: answer.columnTypes.map(asCharacter) };
  };
}
