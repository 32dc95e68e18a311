-- What the application's account may do, table by table: everything with rows, but nothing that would change
-- what stands in the audit or in the schema's own history. The role is made by config/database/accounts.sql.
delimiter //
begin not atomic
  for entry in (
    select table_name as name from information_schema.tables
    where table_schema = database() and table_type = 'BASE TABLE'
  ) do
    execute immediate concat(
      case entry.name
        when 'flyway_schema_history' then 'grant select'
        when 'audit_entry' then 'grant select, insert'
        else 'grant select, insert, update, delete'
      end,
      ' on `', entry.name, '` to register_application');
  end for;
end //
delimiter ;
