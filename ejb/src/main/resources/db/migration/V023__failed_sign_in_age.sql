-- What failed long ago is deleted by its age.
alter table failed_sign_in add key failed_sign_in_last (last_at);
