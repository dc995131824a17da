import { copyTables, DATA_TABLES, type TableSum } from "./copy-tables";
import { RefusedError } from "./errors";
import { migrate } from "./migrate";
import { withEngine, withExisting } from "./place";
import { hasNoTeams } from "./restore";
import { openEngine, type StoragePlace } from "./storage";

/**
 * Copies everything from one place to another, whatever the engines, in one transaction of the
 * target. The source is only read, in one consistent state.
 *
 * @returns rows and checksums by table, equal on both sides
 * @throws {RefusedError} when there is nothing to move, or the target has teams
 */
export async function move(from: StoragePlace, to: StoragePlace): Promise<readonly TableSum[]> {
  return withExisting(from, async (source) => {
    await migrate(source);
    return withEngine(openEngine(to), async (target) => {
      await migrate(target);
      return source.readLong((reading) =>
        target.underMigrationLock(async (writing) => {
          await target.lockTables(writing, DATA_TABLES);
          if (!(await hasNoTeams(writing))) throw new RefusedError(NOT_EMPTY);
          return copyTables(reading, writing);
        }),
      );
    });
  });
}

const NOT_EMPTY =
  "There are teams in the target, or teams that were deleted there. Move only to an empty " +
  "database: nothing is merged or overwritten.";
